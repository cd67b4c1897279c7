pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

// What got how many dots, most first.
Card {
    id: ranking
    required property RowsModel rows
    required property string field
    readonly property var order: {
        ranking.rows.revision
        const all = []
        for (let i = 0; i < ranking.rows.count; ++i) {
            const votes = Number(ranking.rows.valueOf(i, "dukungan"))
            if (votes > 0 && ranking.rows.valueOf(i, ranking.field).length > 0) {
                all.push({ text: ranking.rows.wordsOf(i, ranking.field), votes: votes, rejected: ranking.rows.valueOf(i, "status") === "DITOLAK" })
            }
        }
        return all.sort((a, b) => b.votes - a.votes)
    }

    visible: order.length > 1
    padding: 2 * Theme.unit
    AppText { width: parent.width; text: qsTr("Urutan menurut suara"); font.pixelSize: Theme.title; font.weight: Font.DemiBold }
    Repeater {
        model: ranking.order
        Column {
            id: place
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            spacing: Theme.unit / 2
            AppText {
                width: parent.width
                color: place.modelData.rejected ? Theme.faint : Theme.ink
                text: qsTr("%1. %2 (%3)").arg(place.index + 1).arg(place.modelData.text).arg(place.modelData.votes)
            }
            Flow {
                width: parent.width
                spacing: Theme.unit / 2
                Repeater {
                    model: Math.min(place.modelData.votes, 100)
                    Rectangle { width: 1.5 * Theme.unit; height: width; radius: width / 2; color: place.modelData.rejected ? Theme.faint : Theme.act }
                }
            }
        }
    }
}
