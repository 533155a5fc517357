export { t as decide, n as examine, r as prepare, i as readLineHashes, a as readPolicy } from "./judge.js";
