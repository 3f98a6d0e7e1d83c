import { expect, test } from "vitest";
import { passwordFault } from "./password-rules";

const OWNER = { name: "Élodie Martin-Duval", email: "e.martinduval@gazette.example" };

test.each([
	["", "passwordShort"],
	["elevenchars", "passwordShort"],
	["ünïcödé-elf", "passwordShort"],
	["x9!".repeat(43), "passwordLong"],
	["password1234", "passwordCommon"],
	["Password1234!", "passwordCommon"],
	["P4ssw0rd2026", "passwordCommon"],
	["!!!dragon!!!2026", "passwordCommon"],
	["sunshinesunshine", "passwordCommon"],
	["aaaaaaaaaaaaaaa", "passwordCommon"],
	["abcabcabcabcabc", "passwordCommon"],
	["123456789012", "passwordCommon"],
	["987654321098", "passwordCommon"],
	["abcdefghijklmn", "passwordCommon"],
	["Martin-Duval2026", "passwordPersonal"],
	["e.martinduval@gazette.example", "passwordPersonal"],
	["élodieélodie", "passwordPersonal"],
	["Martin2026-Martin2026", "passwordPersonal"],
	["2026-gazette-2026", "passwordPersonal"],
	["Gigacampus2026!", "passwordPersonal"],
])("%j is refused: %s", async (password, fault) => {
	expect(await passwordFault(password, OWNER)).toBe(fault);
});

test.each([
	"correct horse battery",
	"twelve-chars",
	"une rose par an, deux en mai",
	"木漏れ日の中を歩く朝の散歩",
	"x9 la ".padEnd(128, "phrase bien longue "),
])("%j will do", async (password) => {
	expect(await passwordFault(password, OWNER)).toBeNull();
});
