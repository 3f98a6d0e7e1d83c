import type { ParamError } from "../core/problem";

/** An address may have thousands of parameters; nobody reads what is wrong with each. */
const MOST_ERRORS = 20;

/** The parameters that an address doesn't know: all but its own. */
export function unknownParameters(params: URLSearchParams, known: readonly string[] = []): ParamError[] {
	const unknown = [...params].filter(([param]) => !known.includes(param));
	return unknown.slice(0, MOST_ERRORS).map(([param, value]) => {
		return { param, value, problem: "unknownParameter", detail: `“${param}” is not a parameter of this address.` };
	});
}

/** A whole number among an address's own parameters, `fallback` if it isn't there; adds to `errors` what doesn't fit. */
export function wholeNumber<T>(
	params: URLSearchParams,
	errors: ParamError[],
	{ param, max, fallback }: { param: string; max: number; fallback: T },
): number | T {
	const value = params.get(param);
	if (value === null) return fallback;
	if (/^[1-9]\d{0,9}$/.test(value) && Number(value) <= max) return Number(value);
	errors.push({ param, value, problem: "outOfRange", detail: `“${param}” is a whole number from 1 to ${max}.` });
	return fallback;
}
