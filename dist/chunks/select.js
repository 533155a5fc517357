export { t as selectFiles } from "./select2.js";
