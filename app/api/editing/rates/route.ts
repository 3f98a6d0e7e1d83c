import { editingRoute } from "@/lib/server/http/editing/editing-lookup";
import { reference } from "@/lib/server/reference";

export const GET = editingRoute(async () => reference().fx, { isKept: true });
