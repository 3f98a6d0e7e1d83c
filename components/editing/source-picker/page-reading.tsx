"use client";

import { createContext, type ReactNode, useContext } from "react";
import type { PageWords } from "@/lib/domain/source/page-metadata";
import { parseSourceUrl } from "@/lib/domain/values/source-url";
import { useLoaded } from "../form/behaviour/use-loaded";

const ReadingContext = createContext(false);

/** Whether this installation reads the pages whose addresses are typed into its forms. */
export function PageReading({ isOn, children }: { isOn: boolean; children: ReactNode }) {
	return <ReadingContext value={isOn}>{children}</ReadingContext>;
}

export type ReadPage = {
	/** `none`: nothing was asked. `nothing`: the page couldn't be read, or says nothing of itself. */
	status: "none" | "reading" | "read" | "nothing";
	page: PageWords | null;
};

/** What the page at a whole address says of itself; it is read once a visit, by the server, and only where that is on. */
export function usePage(address: string): ReadPage {
	const isOn = useContext(ReadingContext);
	const url = isOn ? parseSourceUrl(address) : null;
	const asked = url && `/api/editing/page?url=${encodeURIComponent(url.href)}`;
	const { status, value } = useLoaded<{ page: PageWords | null }>(asked);
	if (status === "none" || status === "loading") return { status: status === "none" ? "none" : "reading", page: null };
	const page = value?.page ?? null;
	const saysAnything = page !== null && Object.values(page).some((said) => said !== null);
	return saysAnything ? { status: "read", page } : { status: "nothing", page: null };
}
