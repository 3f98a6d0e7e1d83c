import { expect, test } from "vitest";
import { duplicateEvidence, prepareCandidate } from "@/lib/domain/queue/duplicates";
import { ProjectDocument } from "@/lib/domain/record/project-document";
import { dataFilesFolder, readDataFiles } from "./read-data-files";

test("the dataset's projects have few probable duplicates, so that each gets looked at", () => {
	const candidates = readDataFiles(dataFilesFolder()).projects.map(({ record }) => {
		const document = ProjectDocument.parse(record);
		return prepareCandidate({ ...document, parties: document.participations.map(({ organization }) => organization) });
	});
	const pairs = candidates.flatMap((one, index) =>
		candidates.slice(index + 1).flatMap((other) => {
			return duplicateEvidence(one, other) ? [`${one.slug} ${other.slug}`] : [];
		}),
	);
	expect(pairs).toContain("fluidstack-bosquel softbank-sesterce-bosquel");
	expect(pairs.length).toBeLessThan(candidates.length / 10);
});
