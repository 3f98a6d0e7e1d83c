import type { Namespace } from "@/messages/load";

/** The words of live regions. */
export const LIVE_NAMESPACES: readonly Namespace[] = ["common", "vocabulary", "view", "charts", "dashboard", "table"];
