export { n as run } from "./check.js";
