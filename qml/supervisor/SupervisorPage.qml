pragma ComponentBehavior: Bound
import QtQuick
import Rembug.App
import Rembug.Controls

Page {
    id: page
    required property AppSession session
    signal openHome()
    signal openSearch()
    signal openHistory(string record)

    heading: qsTr("Semua desa")
    subheading: session.user
    wide: true
    unsent: session.unsent
    refused: session.refused

    SupervisorModel { id: merged; session: page.session }

    readonly property bool narrow: width < height
    readonly property var elections: merged.elections
    // Villages that elect their board directly.
    readonly property var direct: page.elections.filter((village) => village.tiers.some((tier) => tier.direct)).map((village) => village.village)
    readonly property var columns: [
        { key: "fgd", label: qsTr("FGD") }, { key: "households", label: qsTr("Rumah") }, { key: "surveys", label: qsTr("Survei") },
        { key: "tallies", label: qsTr("Kotak") }, { key: "conflicts", label: qsTr("Berbeda") }
    ]

    Card {
        id: table
        objectName: "villageTable"
        width: parent.width
        spacing: 0
        readonly property real cell: (width - 6 * Theme.unit) / (page.columns.length + (page.narrow ? 2.5 : 4))
        Row {
            AppText { width: table.cell * 2.5; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Kelurahan/desa") }
            Repeater {
                model: page.columns
                AppText { required property var modelData; width: table.cell; horizontalAlignment: Text.AlignRight; color: Theme.faint; font.pixelSize: Theme.hint; text: modelData.label; fontSizeMode: Text.HorizontalFit; minimumPixelSize: Theme.hint / 2; maximumLineCount: 1 }
            }
            AppText { visible: !page.narrow; width: table.cell * 1.5; horizontalAlignment: Text.AlignRight; color: Theme.faint; font.pixelSize: Theme.hint; text: qsTr("Data terakhir") }
        }
        Repeater {
            model: merged.villages
            Column {
                id: row
                required property var modelData
                width: parent ? parent.width : 0
                Rectangle { width: parent.width; height: Theme.thin; color: Theme.line }
                Row {
                    height: Math.max(Theme.touch, last.visible ? last.implicitHeight + Theme.unit : 0)
                    AppText { width: table.cell * 2.5; text: row.modelData.name; font.weight: Font.DemiBold; elide: Text.ElideRight; maximumLineCount: 1; anchors.verticalCenter: parent.verticalCenter }
                    Repeater {
                        model: page.columns
                        AppText {
                            required property var modelData
                            readonly property int amount: row.modelData[modelData.key]
                            width: table.cell
                            horizontalAlignment: Text.AlignRight
                            text: amount
                            font.weight: Font.DemiBold
                            color: modelData.key === "conflicts" && amount > 0 ? Theme.wrong : amount === 0 ? Theme.faint : Theme.ink
                            anchors.verticalCenter: parent ? parent.verticalCenter : undefined
                        }
                    }
                    AppText { id: last; visible: !page.narrow; width: table.cell * 1.5; horizontalAlignment: Text.AlignRight; color: Theme.faint; text: row.modelData.last; anchors.verticalCenter: parent.verticalCenter }
                }
            }
        }
        AppText { visible: merged.loaded && merged.villages.length === 0; width: parent.width; color: Theme.faint; text: qsTr("Belum ada data. Terima dulu dari server.") }
    }
    AppText { visible: merged.conflicts.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Perlu diselesaikan") }
    Repeater {
        model: merged.conflicts
        ConflictCard {
            required property var modelData
            required property int index
            width: parent ? parent.width : 0
            conflict: modelData
            onOpenHistory: (record) => page.openHistory(record)
            onChosen: (value) => merged.settle(index, value)
        }
    }
    AppText { visible: merged.elections.length > 0; width: parent.width; font.pixelSize: Theme.title; font.weight: Font.DemiBold; text: qsTr("Hasil pemilihan") }
    Repeater {
        model: merged.elections
        RollUpCard {
            required property var modelData
            objectName: "rollUp-" + modelData.village
            width: parent ? parent.width : 0
            village: modelData
            language: page.session.language
        }
    }
    Grid {
        id: tallyGrid
        width: parent.width
        columns: page.narrow ? 1 : 2
        spacing: 2 * Theme.unit
        Repeater {
            model: merged.tallies
            TallyCard {
                required property var modelData
                width: (tallyGrid.width - (tallyGrid.columns - 1) * tallyGrid.spacing) / tallyGrid.columns
                tally: modelData
                decides: modelData.sum === "UNITS" || modelData.tier > 1 || page.direct.indexOf(modelData.village) < 0
                language: page.session.language
            }
        }
    }
    Flow {
        width: parent.width
        spacing: 2 * Theme.unit
        AppButton { objectName: "toSendBack"; text: qsTr("Cari dan kembalikan catatan"); glyph: "search"; onClicked: page.openSearch() }
        AppButton { text: qsTr("Kerja di desa"); glyph: "home"; onClicked: page.openHome() }
    }
}
