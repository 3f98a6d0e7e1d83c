import { expect, test } from "vitest";
import { can, USER_ROLES } from "./permissions";
import { roleOfToken } from "./token-scopes";

test("a key is the lesser of its scope and its owner's role, and never an administrator", () => {
	expect(USER_ROLES.map((role) => roleOfToken("read", role))).toEqual([
		"reader",
		"contributor",
		"contributor",
		"contributor",
	]);
	expect(USER_ROLES.map((role) => roleOfToken("write", role))).toEqual(["reader", "contributor", "editor", "editor"]);
});

test("only a key that writes, of somebody who may publish, may publish", () => {
	const mayPublish = (scope: "read" | "write") =>
		USER_ROLES.filter((role) => can(roleOfToken(scope, role), "record.publish"));
	expect(mayPublish("read")).toEqual([]);
	expect(mayPublish("write")).toEqual(["editor", "admin"]);
});
