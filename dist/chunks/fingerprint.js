export { t as createFingerprints } from "./fingerprint2.js";
