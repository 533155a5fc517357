export { t as decide, n as examine, r as prepare, i as readPolicy } from "./judge.js";
