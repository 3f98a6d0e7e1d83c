import { useLocale } from "next-intl";
import { formatMw, formatMwExact } from "@/lib/domain/values/format";

/** A figure in MW or GW, short on the page and exact on hover and for machines. Its kind must stand beside it. */
export function Power({ mw }: { mw: number }) {
	const locale = useLocale();
	return (
		<data value={mw} title={formatMwExact(mw, locale)} className="whitespace-nowrap">
			{formatMw(mw, locale)}
		</data>
	);
}
