/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-board.h"

#include "app/children.h"
#include "app/initiative-card.h"
#include "app/planning.h"
#include "app/stage-head.h"
#include "app/tracking.h"

#define N_KINDS    3
#define LEAST_CELL 48 /* an empty one can be dropped on, too */

struct _AlliesRoadmapBoard
{
  GtkWidget parent_instance;
  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (AlliesRoadmapBoard, allies_roadmap_board, GTK_TYPE_WIDGET)

static void
allies_roadmap_board_dispose (GObject *object)
{
  allies_children_clear (object);
  G_OBJECT_CLASS (allies_roadmap_board_parent_class)->dispose (object);
}

static void
allies_roadmap_board_class_init (AlliesRoadmapBoardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = allies_roadmap_board_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/io/github/allies/Allies/ui/roadmap-board.ui");
  gtk_widget_class_bind_template_child (widget_class, AlliesRoadmapBoard, grid);
}

static void
allies_roadmap_board_init (AlliesRoadmapBoard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* What a drop on a widget does. */
typedef struct
{
  GtkWidget *widget;
  int stage;
} Target;

static gboolean
drop_cb (GtkDropTarget *drop, const GValue *value, double x, double y, Target *target)
{
  const char *id = allies_initiative_card_parse_drag (g_value_get_string (value));

  return id != NULL
         && gtk_widget_activate_action (target->widget, "roadmap.place", "(si)", id, target->stage);
}

static void
free_target_cb (gpointer data, GClosure *closure)
{
  g_free (data);
}

static void
take_drops (GtkWidget *widget, int stage)
{
  GtkDropTarget *drop = gtk_drop_target_new (G_TYPE_STRING, GDK_ACTION_MOVE);
  Target *target = g_new0 (Target, 1);

  *target = (Target){ widget, stage };
  g_signal_connect_data (drop, "drop", G_CALLBACK (drop_cb), target, free_target_cb, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (drop));
}

static GtkWidget *
new_card (AlliesSession *session, const AlliesRoadmapEntry *entry, int stage, const char *currency)
{
  const char *id = allies_initiative_get_id (entry->initiative);
  AlliesInitiativeState state = allies_tracking_get_state (session, id);
  GtkWidget *card =
      allies_initiative_card_new (entry, stage, allies_planning_is_pinned (session, id), currency);

  if (state != ALLIES_INITIATIVE_PLANNED)
    allies_initiative_card_set_state (ALLIES_INITIATIVE_CARD (card),
                                      allies_tracking_get_word (state));
  if (allies_session_is_closed (session))
    allies_initiative_card_freeze (ALLIES_INITIATIVE_CARD (card));
  return card;
}

static GtkWidget *
new_cell (AlliesSession *session,
          const AlliesRoadmapStage *stage,
          int index,
          AlliesInitiativeKind kind,
          const char *currency)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  gtk_widget_set_size_request (cell, -1, LEAST_CELL);
  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);

      if (allies_initiative_get_kind (entry->initiative) == kind)
        gtk_box_append (GTK_BOX (cell), new_card (session, entry, index, currency));
    }
  take_drops (cell, index);
  return cell;
}

static void
add_column (AlliesRoadmapBoard *self,
            AlliesSession *session,
            const AlliesRoadmapStage *stage,
            guint number,
            GtkSizeGroup *widths)
{
  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_session_get_dossier (session)));
  AlliesTerms *terms =
      allies_roadmap_get_terms (allies_results_get_roadmap (allies_session_get_results (session)));
  GtkWidget *head = allies_stage_head_new (stage, number, terms, currency);

  if (allies_session_is_closed (session))
    allies_stage_head_freeze (ALLIES_STAGE_HEAD (head));
  gtk_widget_set_hexpand (head, TRUE);
  gtk_size_group_add_widget (widths, head);
  take_drops (head, (int)number - 1);
  gtk_grid_attach (self->grid, head, number, 0, 1, 1);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GtkWidget *cell = new_cell (session, stage, (int)number - 1, kind, currency);

      gtk_size_group_add_widget (widths, cell);
      gtk_grid_attach (self->grid, cell, number, 2 * kind + 2, 1, 1);
    }
}

static void
add_rows (AlliesRoadmapBoard *self, guint n_stages)
{
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GtkWidget *label = gtk_label_new (allies_initiative_kind_get_name (kind));

      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_widget_set_valign (label, GTK_ALIGN_START);
      gtk_widget_add_css_class (label, "strong");
      gtk_grid_attach (self->grid, label, 0, 2 * kind + 2, 1, 1);
      if (kind > 0)
        gtk_grid_attach (self->grid, gtk_separator_new (GTK_ORIENTATION_HORIZONTAL), 0,
                         2 * kind + 1, n_stages + 1, 1);
    }
}

static AlliesInitiativeCard *
find_card (GtkWidget *root, const char *initiative)
{
  if (ALLIES_IS_INITIATIVE_CARD (root))
    return initiative == NULL
                   || g_str_equal (allies_initiative_card_get_id (ALLIES_INITIATIVE_CARD (root)),
                                   initiative)
               ? ALLIES_INITIATIVE_CARD (root)
               : NULL;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AlliesInitiativeCard *card = find_card (child, initiative);

      if (card != NULL)
        return card;
    }
  return NULL;
}

/* The card that has the focus now, since all are made anew. */
static char *
dup_focused (AlliesRoadmapBoard *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *card =
      focus != NULL ? gtk_widget_get_ancestor (focus, ALLIES_TYPE_INITIATIVE_CARD) : NULL;

  return card != NULL && gtk_widget_is_ancestor (card, GTK_WIDGET (self))
             ? g_strdup (allies_initiative_card_get_id (ALLIES_INITIATIVE_CARD (card)))
             : NULL;
}

void
allies_roadmap_board_show (AlliesRoadmapBoard *board,
                           AlliesSession *session,
                           const AlliesRoadmap *roadmap)
{
  g_return_if_fail (ALLIES_IS_ROADMAP_BOARD (board) && ALLIES_IS_SESSION (session));
  g_return_if_fail (roadmap != NULL);

  g_autoptr (GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  g_autofree char *focused = dup_focused (board);
  guint n = 0;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  allies_children_clear (board->grid);
  add_rows (board, n);
  for (guint i = 0; i < n; i++)
    add_column (board, session, &stages[i], i + 1, widths);
  if (focused != NULL)
    allies_roadmap_board_enter (board, focused);
}

gboolean
allies_roadmap_board_enter (AlliesRoadmapBoard *board, const char *initiative)
{
  g_return_val_if_fail (ALLIES_IS_ROADMAP_BOARD (board), FALSE);

  AlliesInitiativeCard *card = find_card (GTK_WIDGET (board->grid), initiative);

  if (card == NULL)
    card = find_card (GTK_WIDGET (board->grid), NULL);
  return card != NULL && gtk_widget_grab_focus (GTK_WIDGET (card));
}

void
allies_roadmap_board_show_risk (AlliesRoadmapBoard *board,
                                AlliesRiskDraw *draw,
                                AlliesResults *results)
{
  g_return_if_fail (ALLIES_IS_ROADMAP_BOARD (board) && ALLIES_IS_RISK_DRAW (draw));
  g_return_if_fail (results != NULL);

  const char *currency = allies_organisation_get_currency (
      allies_dossier_get_organisation (allies_results_get_dossier (results)));

  guint n = 0;
  const AlliesRoadmapStage *stages =
      allies_roadmap_get_stages (allies_results_get_roadmap (results), &n);

  for (guint i = 0; i < n; i++)
    {
      GtkWidget *head = gtk_grid_get_child_at (board->grid, (int)i + 1, 0);

      if (ALLIES_IS_STAGE_HEAD (head))
        allies_stage_head_show_risk (
            ALLIES_STAGE_HEAD (head),
            stages[i].entries->len > 0 ? allies_risk_draw_get_stage (draw, results, i) : NULL,
            currency);
    }
}
