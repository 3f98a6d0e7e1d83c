import { expect, test } from "vitest";
import { convert, rateOrigin } from "@/lib/domain/money/money";
import { reference } from "./reference";

/** The currencies of the Federal Reserve's G.5 release that the table has. */
const OF_FEDERAL_RESERVE = "AUD BRL CAD CHF CNY DKK EUR GBP HKD INR JPY KRW MXN MYR NOK NZD SEK SGD THB TWD ZAR".split(
	" ",
);

test("every currency of the table of rates is from the Federal Reserve or the European Central Bank, and says so", () => {
	const { unitsPerUsd } = reference().fx;
	const others = Object.keys(unitsPerUsd).filter((currency) => !OF_FEDERAL_RESERVE.includes(currency));
	expect(OF_FEDERAL_RESERVE.map(rateOrigin)).toEqual(OF_FEDERAL_RESERVE.map(() => "federal_reserve"));
	expect(others.length).toBeGreaterThan(0);
	expect(others.map(rateOrigin)).toEqual(others.map(() => "ecb"));
});

test("a złoty of a month after the table's last one has the nearest earlier rate, for at most twelve months", () => {
	const { fx } = reference();
	const last = fx.months.findLast((_month, index) => fx.unitsPerUsd.PLN?.[index] != null) ?? "";
	const later = `${Number(last.slice(0, 4)) + 1}${last.slice(4)}`;
	expect(convert(1e9, "PLN", "USD", later, fx)).toMatchObject({ firstMonth: last, lastMonth: last });
	expect(convert(1e9, "MAD", "USD", last, fx)).toBeNull();
});
