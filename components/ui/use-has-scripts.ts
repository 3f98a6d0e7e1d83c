"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};

/** True once the page's scripts run; what the server draws is for browsers without them too. */
export function useHasScripts(): boolean {
	return useSyncExternalStore(
		never,
		() => true,
		() => false,
	);
}
