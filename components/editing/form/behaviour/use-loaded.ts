import { useEffect, useState } from "react";

export type Loaded<T> = { status: "none" | "loading" | "failed"; value: null } | { status: "done"; value: T };

const loads = new Map<string, Promise<unknown>>();
const MOST_LOADS = 200;

/** What the server answers at an address, asked for once a page; nothing is asked while the address is null. */
export function useLoaded<T>(address: string | null): Loaded<T> {
	const [loaded, setLoaded] = useState<{ address: string; result: Loaded<T> } | null>(null);
	useEffect(() => {
		if (address === null) return;
		let isWanted = true;
		load(address).then(
			(value) => isWanted && setLoaded({ address, result: { status: "done", value: value as T } }),
			() => isWanted && setLoaded({ address, result: { status: "failed", value: null } }),
		);
		return () => {
			isWanted = false;
		};
	}, [address]);
	if (address === null) return { status: "none", value: null };
	return loaded?.address === address ? loaded.result : { status: "loading", value: null };
}

function load(address: string): Promise<unknown> {
	const known = loads.get(address);
	if (known) return known;
	const asked = fetch(address).then((reply) => {
		if (!reply.ok) throw new Error(`${address} answered ${reply.status}`);
		return reply.json();
	});
	if (loads.size >= MOST_LOADS) loads.clear();
	loads.set(address, asked);
	// Perhaps only the network failed: the next who asks tries again.
	asked.catch(() => loads.delete(address));
	return asked;
}
