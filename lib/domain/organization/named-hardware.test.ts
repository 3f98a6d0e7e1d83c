import { expect, test } from "vitest";
import { dataset, organization, project } from "../testing/build-dataset";
import { namedHardware } from "./named-hardware";

const chips = (vendor: string | null, model: string, count: number | null = null) => ({
	vendor,
	model,
	count,
	citations: [0],
});
const [MAKER, RACKS, OWNER] = [0, 1, 2];
const DATA = dataset(
	[
		project("a", "SE", {
			parties: [
				{ organization: MAKER, role: "supplier" },
				{ organization: RACKS, role: "supplier" },
				{ organization: OWNER, role: "owner" },
			],
			hardware: [chips("Élan", "one"), chips("Others", "two", 500), chips(null, "three", 9)],
		}),
		project("b", "SE", {
			parties: [{ organization: OWNER, role: "tenant" }],
			hardware: [chips("ELAN SA", "four", 80)],
		}),
	],
	{
		organizations: [
			organization("maker", { name: "Elan", aliases: ["Elan SA"] }),
			organization("racks"),
			organization("owner"),
		],
	},
);
const models = (...slugs: string[]) => {
	const companies = DATA.organizations.filter(({ slug }) => slugs.includes(slug));
	return namedHardware(DATA, [0, 1], companies).map(({ hardware, isOwn }) => `${hardware.model}${isOwn ? " own" : ""}`);
};

test("who only supplies has what it makes, under any of its names; who owns or rents has all that is there", () => {
	expect(models("maker")).toEqual(["four own", "one own"]);
	expect(models("racks")).toEqual([]);
	expect(models("owner")).toEqual(["two", "four", "three", "one"]);
	expect(models("owner", "maker")).toEqual(["two", "four own", "three", "one own"]);
});
