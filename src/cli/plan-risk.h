/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "cli/output.h"
#include "roadmap/risk.h"

G_BEGIN_DECLS

/**
 * allies_plan_risk_add_range:
 * @builder: a builder inside an object
 * @range: what a stage or the whole comes to
 *
 * Adds the members "p10", "p50", "p90" and "chance_positive".
 */
void allies_plan_risk_add_range (JsonBuilder *builder, const AlliesRiskRange *range);

/**
 * allies_plan_risk_add:
 * @builder: a builder inside an object
 * @risk: a risk
 * @roadmap: its roadmap
 *
 * Adds the member "risk": how often it was run through, the course of cash, and the assumptions
 * that matter, those that matter most first.
 */
void
allies_plan_risk_add (JsonBuilder *builder, const AlliesRisk *risk, const AlliesRoadmap *roadmap);

G_END_DECLS
