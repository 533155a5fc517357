import { cleanUpAfterwards } from "./clean-up.ts";

cleanUpAfterwards();
