export { t as regenerate } from "./propose.js";
