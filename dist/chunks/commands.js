export { t as COMMANDS } from "./commands2.js";
