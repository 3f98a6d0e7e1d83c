import { defineConfig } from "prisma/config";

/** For those who prefer Prisma's own CLI (`prisma migrate deploy`, `prisma studio`); it reads DATABASE_URL. */
export default defineConfig({
	schema: "prisma/schema.prisma",
	migrations: { path: "prisma/migrations" },
	datasource: { url: process.env.DATABASE_URL },
});
