/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "app/roadmap-board.h"

#include "app/children.h"
#include "app/initiative-card.h"
#include "app/stage-head.h"

#define N_KINDS 3

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

static GtkWidget *
new_cell (const AlliesRoadmapStage *stage, AlliesInitiativeKind kind, const char *currency)
{
  GtkWidget *cell = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);

  for (guint i = 0; i < stage->entries->len; i++)
    {
      const AlliesRoadmapEntry *entry = &g_array_index (stage->entries, AlliesRoadmapEntry, i);

      if (allies_initiative_get_kind (entry->initiative) == kind)
        gtk_box_append (GTK_BOX (cell), allies_initiative_card_new (entry, currency));
    }
  return cell;
}

static void
add_column (AlliesRoadmapBoard *self,
            const AlliesRoadmapStage *stage,
            guint number,
            const char *currency,
            GtkSizeGroup *widths)
{
  GtkWidget *head = allies_stage_head_new (stage, number, currency);

  gtk_widget_set_hexpand (head, TRUE);
  gtk_size_group_add_widget (widths, head);
  gtk_grid_attach (self->grid, head, number, 0, 1, 1);
  for (guint kind = 0; kind < N_KINDS; kind++)
    {
      GtkWidget *cell = new_cell (stage, kind, currency);

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

void
allies_roadmap_board_show (AlliesRoadmapBoard *board,
                           const AlliesRoadmap *roadmap,
                           const char *currency)
{
  g_return_if_fail (ALLIES_IS_ROADMAP_BOARD (board) && roadmap != NULL && currency != NULL);

  g_autoptr (GtkSizeGroup) widths = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);
  guint n = 0;
  const AlliesRoadmapStage *stages = allies_roadmap_get_stages (roadmap, &n);

  allies_children_clear (board->grid);
  add_rows (board, n);
  for (guint i = 0; i < n; i++)
    add_column (board, &stages[i], i + 1, currency, widths);
}
