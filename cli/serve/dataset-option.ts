import { Option } from "commander";

/** What a server's database is filled with: the files of prisma/data, or nothing. */
export const DATASET_CHOICES = ["shipped", "none"] as const;
export type DatasetChoice = (typeof DATASET_CHOICES)[number];

/** `--dataset`; `chosenDataset` says what holds without it. */
export function datasetOption(): Option {
	return new Option(
		"--dataset <which>",
		"what to load: the dataset of prisma/data (shipped), or nothing; what is there stays; GIGACAMPUS_DATASET without it",
	).choices(DATASET_CHOICES);
}

/** What the command line says, else GIGACAMPUS_DATASET (whose value is checked with the other settings), else shipped. */
export function chosenDataset(given: DatasetChoice | undefined, env: NodeJS.ProcessEnv = process.env): DatasetChoice {
	return given ?? DATASET_CHOICES.find((choice) => choice === env.GIGACAMPUS_DATASET) ?? "shipped";
}
