/** Parameters of an address, as pages get them. */
export type ListParams = Record<string, string | string[] | undefined>;

/** The first value of a parameter, as text. */
export function paramText(params: ListParams, name: string): string {
	return String([params[name]].flat()[0] ?? "").trim();
}
