import type { Dataset } from "@/lib/domain/record/dataset";
import type { DisplayCurrency, ViewDates } from "@/lib/domain/view/view";
import { siteUrl } from "../../site-url";
import { LICENSE } from "../core/meta";
import { type Column, type CsvTable, type CsvValue, csvStream } from "./csv";

/** What a file is made from and says of itself. */
export type CsvFile = {
	/** Begins its name. */
	name: string;
	/** In English, as the names of its columns. */
	title: string;
	/** Of its figures; null where a column says it of each row. */
	unit: string | null;
	/** Its canonical address on this site. */
	url: string;
	view: ViewDates;
	dataset: Pick<Dataset, "version">;
	today: string;
};

/** A table to download that says in each row what the file is, of which day, from where and on which terms. */
export function csvTable<Row>(file: CsvFile, columns: readonly Column<Row>[], rows: readonly Row[]): CsvTable {
	return { name: file.name, body: () => csvStream(columns, rows, aboutFile(file)) };
}

function aboutFile({ title, unit, url, view, dataset, today }: CsvFile): Record<string, CsvValue> {
	return {
		file_title: title,
		file_unit: unit,
		file_as_of: view.asOf ?? today,
		file_recorded: view.recorded ?? today,
		file_source: LICENSE.attribution,
		file_dataset_version: dataset.version,
		file_license: LICENSE.id,
		file_url: new URL(url, siteUrl()).href,
	};
}

/** What money is in. */
export function currencyUnit(currency: DisplayCurrency): string {
	return currency === "original" ? "original currencies" : currency;
}
