// A worker thread inherits no TypeScript loader, so this file, which needs none, brings it.
import { register } from "tsx/esm/api";

register();
await import("./embedded-worker.ts");
