export { t as scan } from "./scan.js";
