/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "cli/plan-risk.h"

static const char *const money_words[] = { "cost", "running", "benefit" };

void
allies_plan_risk_add_range (JsonBuilder *builder, const AlliesRiskRange *range)
{
  allies_json_number (builder, "p10", range->p10);
  allies_json_number (builder, "p50", range->p50);
  allies_json_number (builder, "p90", range->p90);
  allies_json_number (builder, "chance_positive", range->chance);
}

static void
add_cash (JsonBuilder *builder, const AlliesRisk *risk, const AlliesRoadmap *roadmap)
{
  guint horizon = allies_terms_get_horizon (allies_roadmap_get_terms (roadmap));

  json_builder_set_member_name (builder, "cash");
  json_builder_begin_array (builder);
  for (guint month = 1; month <= horizon; month++)
    {
      double p10;
      double p90;

      allies_risk_get_cash (risk, month, &p10, &p90);
      json_builder_begin_object (builder);
      allies_json_number (builder, "month", month);
      allies_json_number (builder, "p10", p10);
      allies_json_number (builder, "likely", allies_roadmap_get_cash (roadmap, month));
      allies_json_number (builder, "p90", p90);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

static void
add_drivers (JsonBuilder *builder, const AlliesRisk *risk)
{
  guint n;
  const AlliesRiskDriver *drivers = allies_risk_get_drivers (risk, &n);

  json_builder_set_member_name (builder, "assumptions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < n; i++)
    {
      json_builder_begin_object (builder);
      allies_json_string (builder, "initiative", allies_initiative_get_id (drivers[i].initiative));
      allies_json_string (builder, "money", money_words[drivers[i].money]);
      allies_json_number (builder, "correlation", drivers[i].correlation);
      allies_json_number (builder, "low", drivers[i].low);
      allies_json_number (builder, "high", drivers[i].high);
      allies_json_number (builder, "value_at_low", drivers[i].value_at_low);
      allies_json_number (builder, "value_at_high", drivers[i].value_at_high);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

void
allies_plan_risk_add (JsonBuilder *builder, const AlliesRisk *risk, const AlliesRoadmap *roadmap)
{
  json_builder_set_member_name (builder, "risk");
  json_builder_begin_object (builder);
  allies_json_number (builder, "runs", allies_risk_get_runs (risk));
  add_cash (builder, risk, roadmap);
  add_drivers (builder, risk);
  json_builder_end_object (builder);
}
