import { useTranslations } from "next-intl";
import type { FigureFiles } from "@/lib/charts/files/figure-files";

/** Where a figure can be had as files: its numbers, and itself as a picture. */
export function ChartFiles({
	title,
	files,
	className = "",
}: {
	title: string;
	files: FigureFiles;
	className?: string;
}) {
	const t = useTranslations("charts");
	return (
		<p className={`chart-files ${className}`}>
			{t("download")}
			{(["csv", "png", "svg"] as const).map((format) => {
				const name = format.toUpperCase();
				return (
					<a key={format} href={files[format]} download aria-label={t("downloadAs", { title, format: name })}>
						{name}
					</a>
				);
			})}
		</p>
	);
}
