import { describe, expect, test } from "vitest";
import type { Declaration } from "../../src/domain/syntax.ts";
import { parseSource } from "../../src/propose/syntax.ts";
import { realSyntaxPorts } from "./syntax-ports.ts";

const ports = realSyntaxPorts();

async function parsed(text: string) {
  const result = await parseSource("go", text, ports);
  if (result.outcome !== "parsed") throw new Error(JSON.stringify(result));
  return result;
}

const shown = ({ kind, name, isExported, signature, startLine, endLine }: Declaration): string =>
  `${startLine}-${endLine} ${isExported ? "exported " : ""}${kind} ${name}: ${signature}`;

const SOURCE = `// Package store keeps things.
package store

import "fmt"
import (
	"errors"
	alias "net/http" // words
	_ "embed"
)

var ErrGone = errors.New("gone")
var a, B int = 1,
	2
const ( First = iota; second
	Third )

type ID string
type ( Pair[K comparable, V any] struct { Key K; value V }
	Reader interface { Read(p []byte) (int, error) }
)
// Store is one.
type Store struct {
	base
	*fmt.Formatter
	Name, nick string \`json:"{"\`
	hidden, alsoHidden map[string]struct{}
	Next func(a int) error
}

// Get gets.
func (s   *Store) Get(key string,  opts ...alias.Handler) ([]byte, error) {
	if v, ok := s.hidden[key]; !ok { return nil, ErrGone } else if func() bool { return v == struct{}{} }() {
		panic("}")
	}
	for i := range opts { _ = i }
	for { break }
	switch x := any(key).(type) {
	case string, interface{ Foo() }:
	default:
		_ = x
	}
	select { case <-make(chan int): }
	return []byte{'{', '\\''}, fmt.Errorf("x")
}
func (p Pair[K, V]) swap() {}
func Map[T, U any](
	in []T,
	f func(T) U,
) (out []U) { return }
func types(int, string, []byte, Pair[int, string]) struct{ A int } { return struct{ A int }{} }
func external(x [3]int)
`;

describe("a Go source", () => {
  test("is read with what it declares, as gofmt writes it, in the lines of the text", async () => {
    const source = await parsed(SOURCE);
    expect(source.declarations.map(shown)).toEqual([
      "11-11 exported variable ErrGone: var ErrGone",
      "12-13 variable a: var a int",
      "12-13 exported variable B: var B int",
      "14-14 exported variable First: const First",
      "14-14 variable second: const second",
      "15-15 exported variable Third: const Third",
      "17-17 exported type ID: type ID string",
      "18-18 exported type Pair: type Pair[K comparable, V any] struct { Key K }",
      "19-19 exported type Reader: type Reader interface { Read(p []byte) (int, error) }",
      '22-28 exported type Store: type Store struct { base; *fmt.Formatter; Name, nick string `json:"{"`; Next func(a int) error }',
      "31-44 exported method Store.Get: func (s *Store) Get(key string, opts ...alias.Handler) ([]byte, error)",
      "45-45 method Pair.swap: func (p Pair[K, V]) swap()",
      "46-49 exported function Map: func Map[T, U any](in []T, f func(T) U) (out []U)",
      "50-50 function types: func types(int, string, []byte, Pair[int, string]) struct { A int }",
      "51-51 function external: func external(x [3]int)",
    ]);
    expect(source.imports).toEqual(["fmt", "errors", "net/http", "embed"]);
    const get = source.declarations.find(({ name }) => name === "Store.Get");
    expect(get?.raises).toEqual(["ErrGone", "panic"]);
    expect(get?.branches).toEqual([
      { line: 32, condition: "v, ok := s.hidden[key]; !ok" },
      { line: 32, condition: "func() bool { return v == struct {}{} }()" },
      { line: 35, condition: "for i := range opts" },
      { line: 38, condition: "case string, interface { Foo() }" },
      { line: 39, condition: "default" },
      { line: 42, condition: "case <-make(chan int)" },
    ]);
    const parameters = source.declarations.map(({ name, parameters: list }) => [
      name,
      list.map((one) => `${one.name} ${one.type}${one.isOptional ? "?" : ""}`).join(", "),
    ]);
    expect(Object.fromEntries(parameters)).toMatchObject({
      "Store.Get": "key string, opts ...alias.Handler?",
      Map: "in []T, f func(T) U",
      types: "_ int, _ string, _ []byte, _ Pair[int, string]",
      external: "x [3]int",
    });
    expect(source.references).toContain("Formatter");
    for (const own of ["Get", "swap", "Map", "store"]) expect(source.references).not.toContain(own);
  });
});
