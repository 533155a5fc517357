// Command trivydatabase writes a vulnerability database in trivy's format with the few advisories that tests need:
//
//	trivydatabase FOLDER UPDATED-AT
package main

import (
	"fmt"
	"os"
	"path/filepath"

	"go.etcd.io/bbolt"
)

type advisory struct{ source, name, id, value string }

var sources = map[string]string{
	"pip::GitHub Security Advisory Pip": `{"ID":"ghsa","Name":"GitHub Security Advisory Pip","URL":"https://github.com/advisories"}`,
	"npm::GitHub Security Advisory Npm": `{"ID":"ghsa","Name":"GitHub Security Advisory Npm","URL":"https://github.com/advisories"}`,
}

var advisories = []advisory{
	{"pip::GitHub Security Advisory Pip", "requests", "CVE-2018-18074", `{"PatchedVersions":["2.20.0"],"VulnerableVersions":["<2.20.0"]}`},
	{"pip::GitHub Security Advisory Pip", "py", "CVE-2022-42969", `{"VulnerableVersions":["<=1.11.0"]}`},
	{"npm::GitHub Security Advisory Npm", "lodash", "CVE-2021-23337", `{"PatchedVersions":["4.17.21"],"VulnerableVersions":["<4.17.21"]}`},
}

var vulnerabilities = map[string]string{
	"CVE-2018-18074": `{"Title":"Requests sends an HTTP Authorization header to an http URI","Severity":"HIGH","CweIDs":["CWE-522"],"VendorSeverity":{"ghsa":3}}`,
	"CVE-2022-42969": `{"Title":"ReDoS in py library","Severity":"HIGH","CweIDs":["CWE-1333"],"VendorSeverity":{"ghsa":3}}`,
	"CVE-2021-23337": `{"Title":"Command Injection in lodash","Severity":"HIGH","CweIDs":["CWE-94"],"VendorSeverity":{"ghsa":3}}`,
}

func main() {
	if err := write(os.Args[1], os.Args[2]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(folder, updatedAt string) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	db, err := bbolt.Open(filepath.Join(folder, "trivy.db"), 0o644, nil)
	if err != nil {
		return err
	}
	if err := db.Update(fill); err != nil {
		return err
	}
	if err := db.Close(); err != nil {
		return err
	}
	metadata := fmt.Sprintf(`{"Version":2,"NextUpdate":"2099-01-01T00:00:00Z","UpdatedAt":%q,"DownloadedAt":%q}`, updatedAt, updatedAt)
	return os.WriteFile(filepath.Join(folder, "metadata.json"), []byte(metadata), 0o644)
}

func fill(tx *bbolt.Tx) error {
	for name, value := range sources {
		if err := put(tx, []string{"data-source"}, name, value); err != nil {
			return err
		}
	}
	for _, a := range advisories {
		if err := put(tx, []string{a.source, a.name}, a.id, a.value); err != nil {
			return err
		}
	}
	for id, value := range vulnerabilities {
		if err := put(tx, []string{"vulnerability"}, id, value); err != nil {
			return err
		}
	}
	return nil
}

func put(tx *bbolt.Tx, path []string, key, value string) error {
	bucket, err := tx.CreateBucketIfNotExists([]byte(path[0]))
	for _, name := range path[1:] {
		if err != nil {
			return err
		}
		bucket, err = bucket.CreateBucketIfNotExists([]byte(name))
	}
	if err != nil {
		return err
	}
	return bucket.Put([]byte(key), []byte(value))
}
