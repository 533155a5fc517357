export { t as renderJson, n as renderJsonText } from "./json2.js";
