export { n as parsePreset } from "./preset.js";
