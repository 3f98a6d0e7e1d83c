import { Option } from "commander";

/** What a server's database is filled with: the files of prisma/data, or nothing. */
export type DatasetChoice = "shipped" | "none";

/** `--dataset`, or GIGACAMPUS_DATASET where there is no command line to change. */
export function datasetOption(): Option {
	return new Option("--dataset <which>", "what to load: the dataset of prisma/data, or nothing; what is there stays")
		.choices(["shipped", "none"] satisfies DatasetChoice[])
		.default("shipped" satisfies DatasetChoice)
		.env("GIGACAMPUS_DATASET");
}
