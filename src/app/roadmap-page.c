/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-page.h"

#include "app/chart-panel.h"
#include "app/children.h"
#include "app/column.h"
#include "app/initiative-detail.h"
#include "app/left-out-row.h"
#include "app/obstacle-panel.h"
#include "app/own-editing.h"
#include "app/own-form.h"
#include "app/proof-line.h"
#include "app/results-tables.h"
#include "app/roadmap-board.h"
#include "app/roadmap-editing.h"
#include "app/roadmap-tables.h"
#include "app/roadmap-words.h"
#include "app/start-field.h"
#include "app/trade-off.h"
#include "app/warnings-panel.h"
#include "report/findings-risk.h"
#include "report/findings.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN       32
#define LEAST_COLUMN 320

struct _AlliesRoadmapPage
{
  AlliesPage parent_instance;
  GtkStack *views;
  GtkScrolledWindow *scroller;
  GtkLabel *empty_reason;
  GtkButton *empty_button;
  GtkLabel *title;
  GtkLabel *sums;
  GtkLabel *assumed;
  AlliesStartField *start;
  AlliesPlanStudy *study;
  AlliesProofLine *proof;
  AlliesWarningsPanel *warnings;
  GtkRange *weight;
  AlliesRoadmapBoard *board;
  AlliesRiskDraw *draw;
  GtkWidget *charts;
  AlliesChartPanel *cash;
  AlliesChartPanel *risks;
  AlliesObstaclePanel *obstacles;
  AlliesTradeOff *trade_off;
  GtkWidget *left_out;
  GtkBox *left_out_list;
  AlliesColumn *head_column;
  AlliesColumn *trade_column;
  AlliesColumn *cash_column;
  AlliesColumn *left_column;
  AlliesInitiativeDetail *detail;
  GtkWidget *back;
  AlliesOwnForm *own;
  gboolean is_forming; /* whether an initiative of one's own is being typed */
  guint idle;
  char *initiative;
  double place; /* where the board was scrolled to */
};

G_DEFINE_FINAL_TYPE (AlliesRoadmapPage, allies_roadmap_page, ALLIES_TYPE_PAGE)

static AlliesInitiative *
get_initiative (AlliesRoadmapPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  return session != NULL
             ? allies_catalogue_find (allies_session_get_catalogue (session), self->initiative)
             : NULL;
}

static void
show_empty (AlliesRoadmapPage *self, const char *reason, const char *button, const char *step)
{
  gtk_label_set_label (self->empty_reason, reason);
  gtk_button_set_label (self->empty_button, button);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->empty_button), "s", step);
  gtk_stack_set_visible_child_name (self->views, "empty");
}

static gboolean
has_answers (AlliesResults *results)
{
  guint n = 0;
  const AlliesScoreEntry *entries =
      allies_score_get_capabilities (allies_results_get_score (results), &n);

  for (guint i = 0; i < n; i++)
    if (!isnan (entries[i].score) && !entries[i].partial)
      return TRUE;
  return FALSE;
}

/* What keeps the roadmap from being shown; the page says so and offers the step that helps. */
static gboolean
show_what_is_missing (AlliesRoadmapPage *self, AlliesSession *session, AlliesResults *results)
{
  g_autoptr (GPtrArray) ranked =
      allies_gaps_rank (allies_results_get_gaps (results), ALLIES_GAP_ORDER_PRIORITY);
  g_autofree char *money = allies_roadmap_words_missing (
      allies_dossier_get_organisation (allies_session_get_dossier (session)));

  if (!allies_results_has_money (results))
    show_empty (self, money, _ ("Go to the company"), "company");
  else if (has_answers (results) && allies_findings_lacks_targets (results))
    show_empty (self,
                _ ("Initiatives are proposed from your gaps to target, and no target is set yet. "
                   "There are no peers from which one could be proposed."),
                _ ("Set targets"), "results");
  else if (ranked->len == 0)
    show_empty (self,
                _ ("Initiatives are proposed from your gaps, and those need answers: at least two "
                   "thirds of the questions of a capability."),
                _ ("Go to the questionnaire"), "questionnaire");
  else
    return FALSE;
  return TRUE;
}

static void
show_left_out (AlliesRoadmapPage *self, const AlliesRoadmap *roadmap)
{
  guint n = 0;
  const AlliesLeftOut *left_out = allies_roadmap_get_left_out (roadmap, &n);

  allies_children_clear (self->left_out_list);
  for (guint i = 0; i < n; i++)
    gtk_box_append (self->left_out_list, allies_left_out_row_new (&left_out[i]));
  gtk_widget_set_visible (self->left_out, n > 0);
}

static void
weight_changed_cb (GtkRange *range, AlliesRoadmapPage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "roadmap.weigh", "d", gtk_range_get_value (range));
}

static void
show_weight (AlliesRoadmapPage *self, AlliesTerms *terms)
{
  g_signal_handlers_block_by_func (self->weight, weight_changed_cb, self);
  gtk_range_set_value (self->weight, allies_terms_get_weight (terms));
  g_signal_handlers_unblock_by_func (self->weight, weight_changed_cb, self);
}

static void
show_study (AlliesRoadmapPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));
  AlliesResults *results = allies_session_get_results (session);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_session_get_dossier (session)));

  allies_proof_line_show (self->proof, allies_roadmap_page_get_study (self),
                          allies_results_get_roadmap (results), currency);
  allies_obstacle_panel_show (self->obstacles, allies_roadmap_page_get_study (self), results);
  allies_trade_off_show (self->trade_off, allies_roadmap_page_get_study (self), results);
  gtk_widget_set_visible (GTK_WIDGET (self->trade_column),
                          gtk_widget_get_visible (GTK_WIDGET (self->proof))
                              || gtk_widget_get_visible (GTK_WIDGET (self->obstacles))
                              || gtk_widget_get_visible (GTK_WIDGET (self->trade_off)));
}

static void
study_changed_cb (AlliesRoadmapPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));

  if (session != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && allies_results_has_money (allies_session_get_results (session)))
    show_study (self);
}

/* Until the risk is drawn, the charts stay as they were. */
static void
show_risk (AlliesRoadmapPage *self, AlliesResults *results, gboolean drawn)
{
  gboolean has_plan = allies_findings_has_plan (results);

  allies_roadmap_board_show_risk (self->board, self->draw, results);
  gtk_widget_set_visible (self->charts, has_plan);
  if (!has_plan || !drawn)
    return;
  allies_chart_panel_set_chart (self->cash, ALLIES_CHART_CASH, NULL, results);
  allies_results_tables_show_cash (allies_chart_panel_get_table (self->cash), results);
  g_autofree char *finding = allies_findings_risk (results);
  allies_chart_panel_set_chart (self->risks, ALLIES_CHART_RISKS, NULL, results);
  allies_chart_panel_set_finding (self->risks, finding);
  allies_roadmap_tables_show_risks (allies_chart_panel_get_table (self->risks), results);
}

static void
risk_drawn_cb (AlliesRoadmapPage *self)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (self));
  AlliesResults *results = session != NULL ? allies_session_get_results (session) : NULL;

  if (results != NULL && gtk_widget_get_mapped (GTK_WIDGET (self))
      && allies_results_has_risk (results))
    show_risk (self, results, TRUE);
}

static void
show_roadmap (AlliesRoadmapPage *self, AlliesSession *session, AlliesResults *results)
{
  const AlliesRoadmap *roadmap = allies_results_get_roadmap (results);
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_session_get_dossier (session)));
  gboolean has_plan = allies_findings_has_plan (results);
  g_autofree char *finding = has_plan ? allies_findings_roadmap (results)
                                      : g_strdup (_ ("No initiative fits your gaps and limits"));
  g_autofree char *title = g_strdup_printf ("%s.", finding);
  g_autofree char *sums = allies_roadmap_words_sums (roadmap, currency);
  g_autofree char *assumed = allies_roadmap_words_assumed (results, roadmap);

  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->sums, sums);
  gtk_label_set_label (self->assumed, assumed);
  allies_warnings_panel_show (self->warnings, roadmap, currency);
  allies_roadmap_board_show (self->board, session, roadmap);
  allies_start_field_show (self->start, allies_roadmap_get_terms (roadmap));
  show_weight (self, allies_roadmap_get_terms (roadmap));
  show_risk (self, results, allies_risk_draw_request (self->draw, results));
  show_left_out (self, roadmap);
  show_study (self);
}

static void
allies_roadmap_page_update (AlliesPage *page)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (page);
  AlliesSession *session = allies_page_get_session (page);
  AlliesResults *results = allies_session_get_results (session);
  AlliesInitiative *initiative = get_initiative (self);

  if (show_what_is_missing (self, session, results))
    return;
  show_roadmap (self, session, results);
  if (self->is_forming)
    {
      gtk_stack_set_visible_child_name (self->views, "own");
      return;
    }
  if (initiative != NULL)
    allies_initiative_detail_show (self->detail, session, initiative);
  gtk_stack_set_visible_child_name (self->views, initiative != NULL ? "detail" : "board");
}

static void
allies_roadmap_page_commit (AlliesPage *page)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (page);

  if (self->initiative != NULL)
    allies_initiative_detail_commit (self->detail);
}

static void
scroll_to (AlliesRoadmapPage *self, double place)
{
  gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), place);
}

static void
show_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (widget);

  self->place = gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (self->scroller));
  g_free (self->initiative);
  self->initiative = g_variant_dup_string (parameter, NULL);
  allies_page_update (ALLIES_PAGE (self));
  scroll_to (self, 0);
  gtk_widget_grab_focus (self->back);
}

static gboolean
scroll_back_cb (gpointer user_data)
{
  AlliesRoadmapPage *self = user_data;

  scroll_to (self, self->place);
  return G_SOURCE_REMOVE;
}

static void
back_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (widget);

  if (self->initiative == NULL)
    return;
  allies_page_commit (ALLIES_PAGE (self));
  g_clear_pointer (&self->initiative, g_free);
  allies_page_update (ALLIES_PAGE (self));
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
  g_idle_add_full (G_PRIORITY_LOW, scroll_back_cb, g_object_ref (self), g_object_unref);
}

static void
start_form (AlliesRoadmapPage *self, const char *id)
{
  self->is_forming = TRUE;
  allies_page_update (ALLIES_PAGE (self));
  allies_own_form_start (self->own, allies_page_get_session (ALLIES_PAGE (self)), id);
  scroll_to (self, 0);
}

static void
add_own_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  start_form (ALLIES_ROADMAP_PAGE (widget), NULL);
}

static void
edit_own_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (widget));
  const char *id = g_variant_get_string (parameter, NULL);

  if (allies_own_editing_get (session, id) == NULL)
    return;
  allies_page_commit (ALLIES_PAGE (widget));
  start_form (ALLIES_ROADMAP_PAGE (widget), id);
}

/* Back to the initiative that was kept, or to the board. */
static void
close_own_action_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (widget);
  const char *id = g_variant_get_string (parameter, NULL);

  self->is_forming = FALSE;
  if (*id != '\0')
    {
      gtk_widget_activate_action (widget, "roadmap.show", "s", id);
      return;
    }
  g_clear_pointer (&self->initiative, g_free);
  allies_page_update (ALLIES_PAGE (self));
  gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

static void
allies_roadmap_page_enter (AlliesPage *page)
{
  AlliesRoadmapPage *self = ALLIES_ROADMAP_PAGE (page);

  if (g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "empty") == 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->empty_button));
  else
    gtk_widget_child_focus (gtk_stack_get_visible_child (self->views), GTK_DIR_TAB_FORWARD);
}

/* A board that is wider than the window scrolls to the sides; what is read beside it does not. */
static gboolean
fit_columns_cb (gpointer user_data)
{
  AlliesRoadmapPage *self = user_data;
  GtkAdjustment *sideways = gtk_scrolled_window_get_hadjustment (self->scroller);
  int room = MAX (LEAST_COLUMN, (int)gtk_adjustment_get_page_size (sideways) - 2 * MARGIN);
  AlliesColumn *columns[] = { self->head_column, self->trade_column, self->cash_column,
                              self->left_column };

  self->idle = 0;
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    g_object_set (columns[i], "maximum", room, NULL);
  return G_SOURCE_REMOVE;
}

static void
width_changed_cb (AlliesRoadmapPage *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fit_columns_cb, self, NULL);
}

static void
allies_roadmap_page_dispose (GObject *object)
{
  g_clear_handle_id (&ALLIES_ROADMAP_PAGE (object)->idle, g_source_remove);
  g_clear_object (&ALLIES_ROADMAP_PAGE (object)->study);
  g_clear_object (&ALLIES_ROADMAP_PAGE (object)->draw);
  G_OBJECT_CLASS (allies_roadmap_page_parent_class)->dispose (object);
}

static void
allies_roadmap_page_finalize (GObject *object)
{
  g_free (ALLIES_ROADMAP_PAGE (object)->initiative);
  G_OBJECT_CLASS (allies_roadmap_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/roadmap-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, views);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, empty_reason);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, empty_button);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, title);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, sums);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, assumed);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, board);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, start);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, proof);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, warnings);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, weight);
  gtk_widget_class_bind_template_callback (widget_class, weight_changed_cb);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, cash);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, charts);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, obstacles);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, risks);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, trade_off);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, trade_column);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, left_out);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, left_out_list);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, head_column);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, cash_column);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, left_column);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, detail);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, back);
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapPage, own);
}

static void
allies_roadmap_page_class_init (AlliesRoadmapPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_roadmap_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = allies_roadmap_page_finalize;
  ALLIES_PAGE_CLASS (klass)->update = allies_roadmap_page_update;
  ALLIES_PAGE_CLASS (klass)->commit = allies_roadmap_page_commit;
  ALLIES_PAGE_CLASS (klass)->enter = allies_roadmap_page_enter;
  allies_roadmap_editing_install (widget_class);
  gtk_widget_class_install_action (widget_class, "roadmap.show", "s", show_action_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.add-own", NULL, add_own_action_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.edit-own", "s", edit_own_action_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.close-own", "s", close_own_action_cb);
  gtk_widget_class_install_action (widget_class, "roadmap.back", NULL, back_action_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "roadmap.back", NULL);
  bind_template (widget_class);
}

static void
allies_roadmap_page_init (AlliesRoadmapPage *self)
{
  g_type_ensure (ALLIES_TYPE_ROADMAP_BOARD);
  g_type_ensure (ALLIES_TYPE_PROOF_LINE);
  g_type_ensure (ALLIES_TYPE_TRADE_OFF);
  g_type_ensure (ALLIES_TYPE_OBSTACLE_PANEL);
  g_type_ensure (ALLIES_TYPE_WARNINGS_PANEL);
  g_type_ensure (ALLIES_TYPE_CHART_PANEL);
  g_type_ensure (ALLIES_TYPE_INITIATIVE_DETAIL);
  g_type_ensure (ALLIES_TYPE_OWN_FORM);
  g_type_ensure (ALLIES_TYPE_START_FIELD);
  gtk_widget_init_template (GTK_WIDGET (self));
  allies_results_tables_init_cash (allies_chart_panel_get_table (self->cash));
  allies_roadmap_tables_init_risks (allies_chart_panel_get_table (self->risks));
  self->draw = allies_risk_draw_new ();
  g_signal_connect_object (self->draw, "drawn", G_CALLBACK (risk_drawn_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gtk_scrolled_window_get_hadjustment (self->scroller),
                           "notify::page-size", G_CALLBACK (width_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

AlliesPlanStudy *
allies_roadmap_page_get_study (AlliesRoadmapPage *page)
{
  g_return_val_if_fail (ALLIES_IS_ROADMAP_PAGE (page), NULL);

  AlliesSession *session = allies_page_get_session (ALLIES_PAGE (page));

  if (page->study != NULL && allies_plan_study_get_session (page->study) != session)
    {
      g_signal_handlers_disconnect_by_data (page->study, page);
      g_clear_object (&page->study);
    }
  if (page->study == NULL)
    {
      page->study = allies_plan_study_new (session);
      g_signal_connect_object (page->study, "changed", G_CALLBACK (study_changed_cb), page,
                               G_CONNECT_SWAPPED);
    }
  return page->study;
}
