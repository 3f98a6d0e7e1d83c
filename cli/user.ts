import { Command, Option } from "commander";
import type { PeopleAnswer } from "@/lib/server/commands/person/people";
import type { PrismaClient } from "@/lib/server/db/client";

const HELP = `
Passwords are never typed here: create and reset print a link that works once, for three days. The commands work while
the server runs, too. The address in the links is SITE_URL, or http://localhost:<PORT>.`;

type Work = (client: PrismaClient) => Promise<void>;

/** `gigacampus user`: accounts, for whoever runs the server. */
export function userCommand(): Command {
	const user = new Command("user").description("accounts of the newsroom").addHelpText("after", HELP);
	user
		.command("create <email>")
		.description("make an account and print the link by which its owner chooses a password")
		.addOption(roleOption().default("editor"))
		.requiredOption("--name <name>", "the name that revisions show")
		.action((email: string, { role, name }: { role: string; name: string }) =>
			withPeople(async (client) => {
				const { invitePerson, OPERATOR } = await import("@/lib/server/commands/person/people");
				await printLink(email, succeed(await invitePerson(client, OPERATOR, { email, role, name })).token);
			}),
		);
	user
		.command("reset <email>")
		.description("print a link by which somebody chooses a new password")
		.option("--second-factor", "take their second factor away too, and sign them out everywhere")
		.action((email: string, { secondFactor }: { secondFactor?: boolean }) =>
			withPeople(async (client) => {
				const { makeResetLink, OPERATOR, removeSecondFactor } = await import("@/lib/server/commands/person/people");
				const id = await idOf(client, email);
				if (secondFactor) succeed(await removeSecondFactor(client, OPERATOR, id));
				await printLink(email, succeed(await makeResetLink(client, OPERATOR, id)).token);
			}),
		);
	user
		.command("role <email> <role>")
		.description("give somebody another role (reader, contributor, editor, admin)")
		.action((email: string, role: string) =>
			withPeople(async (client) => {
				const { changeRole, OPERATOR } = await import("@/lib/server/commands/person/people");
				succeed(await changeRole(client, OPERATOR, await idOf(client, email), role));
				console.log(`${email} is ${role} now.`);
			}),
		);
	user
		.command("disable <email>")
		.description("end somebody's sessions and let them in no more")
		.action((email: string) =>
			withPeople(async (client) => {
				const { disablePerson, OPERATOR } = await import("@/lib/server/commands/person/people");
				succeed(await disablePerson(client, OPERATOR, await idOf(client, email)));
				console.log(`${email} is disabled; all sessions have ended.`);
			}),
		);
	user
		.command("enable <email>")
		.description("let somebody in again")
		.action((email: string) =>
			withPeople(async (client) => {
				const { enablePerson, OPERATOR } = await import("@/lib/server/commands/person/people");
				succeed(await enablePerson(client, OPERATOR, await idOf(client, email)));
				console.log(`${email} is enabled.`);
			}),
		);
	user
		.command("list")
		.description("print all accounts")
		.action(() =>
			withPeople(async (client) => {
				const { listPeople } = await import("@/lib/server/queries/person/people");
				for (const { email, role, state, hasSecondFactor, name } of await listPeople(client)) {
					console.log([email, role, state, hasSecondFactor ? "second factor" : "no second factor", name].join("\t"));
				}
			}),
		);
	return user;
}

function roleOption(): Option {
	return new Option("--role <role>", "what they may do").choices(["reader", "contributor", "editor", "admin"]);
}

/** Opens the database, through its owner where one serves it, and closes it after `work`. */
async function withPeople(work: Work): Promise<void> {
	const { checkDatabaseSetUp } = await import("./serve/checks/check-set-up");
	checkDatabaseSetUp(["PORT", "SITE_URL"]);
	const { openDatabase } = await import("@/lib/server/db/database");
	const { migrate } = await import("@/lib/server/db/migrate/migrate");
	const { createClient } = await import("@/lib/server/db/client");
	const database = await openDatabase();
	try {
		await migrate(database.url);
		const client = createClient(database.url);
		try {
			await work(client);
		} finally {
			await client.$disconnect();
		}
	} finally {
		await database.close();
	}
}

async function idOf(client: PrismaClient, email: string): Promise<string> {
	const user = await client.user.findUnique({ where: { email: email.trim().toLowerCase() } });
	if (!user) throw new Error(`There is no account with the address ${email}: "user list" prints them all.`);
	return user.id;
}

function succeed<T>(answer: PeopleAnswer<T>): { ok: true } & T {
	if (answer.ok) return answer;
	throw new Error(answer.errors.map(({ path, message }) => [...path, message].join(" ")).join("; "));
}

async function printLink(email: string, token: string): Promise<void> {
	const { siteUrl } = await import("@/lib/server/site-url");
	console.log(`Hand this link to ${email}; it works once, for three days:`);
	console.log(new URL(`/en/admin/reset?token=${token}`, siteUrl()).href);
}
