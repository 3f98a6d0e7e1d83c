import { PrismaPg } from "@prisma/adapter-pg";
import {
	type ColumnType,
	ColumnTypeEnum,
	DriverAdapterError,
	type SqlDriverAdapter,
} from "@prisma/driver-adapter-utils";
import pg from "pg";

/** PostgreSQL's one-byte "char", which the catalogues are full of and the driver adapter doesn't know. */
const CATALOGUE_CHAR = 18;
/** It passes the adapter as a uuid, a type that no catalogue has, and is told from that on the other side. */
const UUID = 2950;

/** Lets the schema engine read the catalogues' "char" columns, as it must to describe a database. */
class CataloguePool extends pg.Pool {
	constructor(connectionString: string) {
		super({ connectionString, max: 1 });
		const query = this.query.bind(this) as (...args: unknown[]) => Promise<pg.QueryResult>;
		this.query = (async (...args: unknown[]) => {
			const result = await query(...args);
			for (const field of result.fields ?? []) if (field.dataTypeID === CATALOGUE_CHAR) field.dataTypeID = UUID;
			return result;
		}) as typeof this.query;
	}
}

/**
 * Connects the schema engine to the database at `url`. A migration runs as one message, so it applies wholly or not at
 * all; the adapter's own way cuts it at each semicolon, also inside of a function, a string or a comment.
 */
export async function connectSchemaEngine(url: string): Promise<SqlDriverAdapter> {
	const pool = new CataloguePool(url);
	const adapter = await new PrismaPg(pool).connect();
	const queryRaw = adapter.queryRaw.bind(adapter);
	adapter.queryRaw = async (query) => {
		const result = await queryRaw(query);
		const toChar = (type: ColumnType) => (type === ColumnTypeEnum.Uuid ? ColumnTypeEnum.Character : type);
		return { ...result, columnTypes: result.columnTypes.map(toChar) };
	};
	adapter.dispose = async () => {
		if (!pool.ending) await pool.end();
	};
	adapter.executeScript = async (script) => {
		try {
			await pool.query(script);
		} catch (error) {
			throw error instanceof pg.DatabaseError ? toAdapterError(error) : error;
		}
	};
	return adapter;
}

function toAdapterError(error: pg.DatabaseError): DriverAdapterError {
	const { code = "XX000", severity = "ERROR", message, detail, column, hint } = error;
	return new DriverAdapterError({ kind: "postgres", code, severity, message, detail, column, hint });
}
