import { foldText } from "./fold-text";
import { currencyName } from "./format";
import { LONGEST_TYPED } from "./longest-typed";
import { LOCALES } from "./vocabulary";

/** Codes that ISO 4217 has and an engine's list of currencies may not have yet. */
const NEWEST = ["SLE", "VED", "XCG", "ZWG"];

/** Every currency that an amount may be in, by code. */
export const CURRENCY_CODES: readonly string[] = [
	...new Set([...Intl.supportedValuesOf("currency"), ...NEWEST]),
].sort();

const CODES: ReadonlySet<string> = new Set(CURRENCY_CODES);

/** Whether a code is one of ISO 4217. */
export function isCurrencyCode(code: string): boolean {
	return CODES.has(code);
}

/**
 * Signs and short names, with the currencies that each may stand for. Where one is meant far more often than the
 * others, it stands first and `usual` says so.
 */
const SIGNS: Readonly<Record<string, { codes: readonly string[]; usual?: true }>> = {
	...ofOne({ EUR: "€", GBP: "sterling", USD: "us$ $us u$s", AUD: "a$ au$ $au", CAD: "c$ ca$ can$ $ca $can" }),
	...ofOne({ SGD: "s$ sg$ $sg", HKD: "hk$ $hk", TWD: "nt$ $nt tw$", NZD: "nz$ $nz", BRL: "r$", MXN: "mx$ $mx" }),
	...ofOne({
		CNY: "cn¥ rmb renminbi 人民币 人民幣",
		JPY: "jp¥ 円 日元 日圓",
		KRW: "₩ 원",
		INR: "₹",
		IDR: "rp",
		MYR: "rm",
	}),
	...ofOne({ THB: "฿", VND: "₫ dong", PHP: "₱", ILS: "₪ nis", TRY: "₺ tl", RUB: "₽", UAH: "₴", KZT: "₸", NGN: "₦" }),
	...ofOne({ GEL: "₾", AZN: "₼", AMD: "֏", BDT: "৳", LAK: "₭", MNT: "₮", CRC: "₡", PYG: "₲", GHS: "₵", KHR: "៛" }),
	...ofOne({ CZK: "kc", PLN: "zl", HUF: "ft", SAR: "sr", QAR: "qr", KWD: "kd", CHF: "sfr fr", ZAR: "r", KES: "ksh" }),
	$: {
		codes: ["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "UYU", "BSD", "JMD", "TTD"],
		usual: true,
	},
	"£": { codes: ["GBP", "EGP", "LBP", "GIP", "FKP", "SHP"], usual: true },
	rs: { codes: ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"], usual: true },
	"¥": { codes: ["JPY", "CNY"] },
	元: { codes: ["CNY", "TWD", "HKD"] },
	kr: { codes: ["SEK", "NOK", "DKK", "ISK"] },
	dh: { codes: ["AED", "MAD"] },
	dhs: { codes: ["AED", "MAD"] },
	fcfa: { codes: ["XAF", "XOF"] },
	cfa: { codes: ["XAF", "XOF"] },
};

const BY_SIGN = new Map(Object.entries(SIGNS).map(([sign, meant]) => [foldText(sign), meant]));

/** Words by which people call a currency that isn't the only one of that name. */
const USUAL: Readonly<Record<string, string>> = {
	...{ dollar: "USD", pound: "GBP", livre: "GBP", rupee: "INR", roupie: "INR", won: "KRW", yuan: "CNY", real: "BRL" },
	...{ euro: "EUR", yen: "JPY", rand: "ZAR", rouble: "RUB", ruble: "RUB", shekel: "ILS", zloty: "PLN", baht: "THB" },
	...{ "american dollar": "USD", "dollar americain": "USD", "dollar us": "USD", "taiwan dollar": "TWD" },
	...{
		"dollar taiwanais": "TWD",
		"korean won": "KRW",
		"won coreen": "KRW",
		"yuan chinois": "CNY",
		"uae dirham": "AED",
	},
};

/** Plurals that aren't made with an s. */
const SINGULARS: Readonly<Record<string, string>> = {
	...{ kronor: "krona", kroner: "krone", reais: "real", zlotych: "zloty", koruny: "koruna", korun: "koruna" },
	...{ lei: "leu", leva: "lev" },
};

/** The currencies that a text may name, the likeliest first; `isUsual` if that one is meant unless something speaks against it. */
export type NamedCurrency = { codes: readonly string[]; isUsual: boolean };

/** What a sign, a code or a name in either language stands for ("€", "kr", "SEK", "dollars australiens"); null for nothing. */
export function currencyNamed(text: string): NamedCurrency | null {
	if (text.length > LONGEST_TYPED.value) return null;
	const key = foldText(text).replace(/\.$/, "");
	const sign = BY_SIGN.get(key);
	if (sign) return { codes: sign.codes, isUsual: sign.usual === true || sign.codes.length === 1 };
	const code = key.toUpperCase();
	if (isCurrencyCode(code)) return { codes: [code], isUsual: true };
	const name = singular(key);
	const codes = names().get(name);
	const usual = Object.hasOwn(USUAL, name) ? USUAL[name] : undefined;
	if (usual !== undefined) return { codes: [...new Set([usual, ...(codes ?? [])])], isUsual: true };
	return codes === undefined ? null : { codes, isUsual: codes.length === 1 };
}

/**
 * Which of them is meant, where it is known that an amount is in `currency`, or in a `country`; several if nobody can
 * tell, the likeliest first. The currencies of ISO 4217 begin with their country's code.
 */
export function currencyMeant(
	{ codes, isUsual }: NamedCurrency,
	{ currency, country }: { currency?: string | null; country?: string | null },
): readonly string[] {
	if (currency && codes.includes(currency)) return [currency];
	const local = country ? codes.find((code) => code.startsWith(country)) : undefined;
	const [usual] = codes;
	if (!isUsual || usual === undefined) return local === undefined ? codes : [local];
	return local === undefined || local === usual ? [usual] : [usual, local];
}

let byName: ReadonlyMap<string, readonly string[]> | undefined;

/** Currencies by their names in both languages and by the word of it that others share: "swedish krona", "krona". */
function names(): ReadonlyMap<string, readonly string[]> {
	if (byName) return byName;
	const known = new Map<string, string[]>();
	const add = (name: string, code: string) => {
		const codes = known.get(name);
		if (codes === undefined) known.set(name, [code]);
		else if (!codes.includes(code)) codes.push(code);
	};
	for (const code of CURRENCY_CODES) {
		for (const locale of LOCALES) {
			const name = singular(foldText(currencyName(code, locale)));
			const words = name.split(" ");
			add(name, code);
			add((locale === "en" ? words.at(-1) : words[0]) ?? name, code);
		}
	}
	byName = known;
	return known;
}

function singular(name: string): string {
	const words = name.split(/[\s-]+/).map((word) => (Object.hasOwn(SINGULARS, word) ? SINGULARS[word] : word));
	return words.map((word) => word?.replace(/(?<=..)s$/, "")).join(" ");
}

function ofOne(signs: Record<string, string>) {
	return Object.fromEntries(
		Object.entries(signs).flatMap(([code, list]) => list.split(" ").map((sign) => [sign, { codes: [code] }])),
	);
}
