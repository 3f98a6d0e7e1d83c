import { takeLock } from "./owner-lock";

/** One of several processes that try to take a folder's lock at the same moment; ends when its parent hangs up. */
const folder = process.argv[2] ?? "";
process.once("message", () => process.send?.("release" in takeLock(folder) ? "won" : "lost"));
process.once("disconnect", () => process.exit());
process.send?.("ready");
