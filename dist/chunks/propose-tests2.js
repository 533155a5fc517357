export { t as proposeTests } from "./propose-tests.js";
