/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/initiative-editing.h"

#include "app/estimating.h"
#include "app/page.h"
#include "app/starting.h"
#include "app/tracking.h"

static AlliesSession *
get_session (GtkWidget *widget)
{
  return allies_page_get_session (ALLIES_PAGE (widget));
}

static gboolean
is_known (GtkWidget *widget, const char *initiative)
{
  AlliesSession *session = get_session (widget);

  return session != NULL
         && allies_catalogue_find (allies_session_get_catalogue (session), initiative) != NULL;
}

static void
estimate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree const char **texts = NULL;
  const char *id;
  int row;

  g_variant_get (parameter, "(&si^a&s)", &id, &row, &texts);
  if (is_known (widget, id) && row >= 0 && row < ALLIES_ESTIMATE_N_ROWS
      && g_strv_length ((char **)texts) == allies_estimating_count ((AlliesEstimateRow)row))
    allies_estimating_set (get_session (widget), id, (AlliesEstimateRow)row, texts);
}

static void
assume_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *const nothing[ALLIES_ESTIMATE_MOST] = { "", "", "" };
  const char *id;
  int row;

  g_variant_get (parameter, "(&si)", &id, &row);
  if (is_known (widget, id) && row >= 0 && row < ALLIES_ESTIMATE_N_ROWS)
    allies_estimating_set (get_session (widget), id, (AlliesEstimateRow)row, nothing);
}

static void
track_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  int state;

  g_variant_get (parameter, "(&si)", &id, &state);
  if (is_known (widget, id) && state >= 0 && state <= ALLIES_INITIATIVE_DROPPED)
    allies_tracking_set_state (get_session (widget), id, (AlliesInitiativeState)state);
}

static void
observe_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const char *id;
  const char *text;
  int field;

  g_variant_get (parameter, "(&si&s)", &id, &field, &text);
  if (is_known (widget, id) && field >= 0 && field < ALLIES_TRACKING_N_FIELDS)
    allies_tracking_set_text (get_session (widget), id, (AlliesTrackingField)field, text);
}

static void
start_cb (GtkWidget *widget, const char *action, GVariant *month)
{
  if (get_session (widget) != NULL)
    allies_starting_set (get_session (widget), g_variant_get_string (month, NULL));
}

void
allies_initiative_editing_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "roadmap.estimate", "(sias)", estimate_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.assume", "(si)", assume_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.track", "(si)", track_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.observe", "(sis)", observe_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.start", "s", start_cb);
}
