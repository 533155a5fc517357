export { t as GLOBAL_OPTIONS, n as parseArguments } from "./arguments.js";
