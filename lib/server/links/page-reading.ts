import { BlockList, isIP } from "node:net";

/** What may be done with pages while editors type their addresses. */
export type PageReading = {
	/** Whether they are read then at all: GIGACAMPUS_READ_PAGES; off unless it is switched on. */
	isOn: boolean;
	/** Private addresses (IPs, CIDRs) that are asked none the less, an intranet's: GIGACAMPUS_READ_PAGES_ALLOW. */
	allowAddresses: readonly string[];
};

export const PAGE_READING_CHOICES = ["off", "on"] as const;

/** What the settings say; their values are checked with the others at the start. */
export function pageReading(env: NodeJS.ProcessEnv = process.env): PageReading {
	return {
		isOn: env.GIGACAMPUS_READ_PAGES === "on",
		allowAddresses: listed(env.GIGACAMPUS_READ_PAGES_ALLOW).filter(isAddressRange),
	};
}

/** The first of a list of addresses that is neither an IP nor a range of them; null if all are. */
export function wrongAddress(list: string): string | null {
	return listed(list).find((address) => !isAddressRange(address)) ?? null;
}

function listed(list = ""): string[] {
	return list.split(",").flatMap((address) => address.trim() || []);
}

/** True for "10.1.2.3", "10.0.0.0/8", "fd00::/8". */
function isAddressRange(text: string): boolean {
	const [address = "", bits] = text.split("/");
	const family = isIP(address);
	if (family === 0 || text.split("/").length > 2) return false;
	if (bits === undefined) return true;
	if (!/^\d{1,3}$/.test(bits)) return false;
	try {
		new BlockList().addSubnet(address, Number(bits), family === 4 ? "ipv4" : "ipv6");
		return true;
	} catch {
		return false;
	}
}
