"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useEffect, useState } from "react";

/** The address of the page, which follows a view that changes in place; the browser knows best which host it asked. */
export function PrintedAddress({ origin }: { origin: string }) {
	const query = useSearchParams().toString().replaceAll("%2C", ",");
	const pathname = usePathname();
	const [asked, setAsked] = useState(origin);
	useEffect(() => setAsked(window.location.origin), []);
	// The page of what isn't there is made once for all addresses: only the browser knows which was asked for.
	return <span suppressHydrationWarning>{`${asked}${pathname}${query && `?${query}`}`}</span>;
}
