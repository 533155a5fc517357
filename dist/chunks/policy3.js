export { n as parsePolicy } from "./policy2.js";
