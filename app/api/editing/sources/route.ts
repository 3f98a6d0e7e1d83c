import { lookupRoute } from "@/lib/server/http/editing-lookup";
import { searchSources } from "@/lib/server/queries/source-search";

export const GET = lookupRoute(searchSources);
