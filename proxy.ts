import createMiddleware from "next-intl/middleware";
import { routing } from "./app/i18n/routing";

/** Sends `/` and any path without a language to the reader's language. */
export default createMiddleware(routing);

export const config = { matcher: ["/((?!api/|_next/|healthz|.*\\.[a-z0-9]+$).*)"] };
