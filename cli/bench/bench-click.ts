import type { BenchContext } from "./context";
import type { Row } from "./row";
export async function benchClick(_context: BenchContext): Promise<Row[]> {
	return [];
}
